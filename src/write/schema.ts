type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
const FROM_ONE: Schema = { type: 'integer', minimum: 1 };
const FROM_ZERO: Schema = { type: 'integer', minimum: 0 };
const MOMENT = '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$';
const META: Schema = {
  type: 'object',
  description: 'The other fields of the input record, if there was one.',
};

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object with these keys only. */
function object(
  description: string | null,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    ...(description !== null && { description }),
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  };
}

/**
 * JSON Schema (2020-12) of the output: `#/$defs/article` is one line of `ndjson`, `#/$defs/result` the output of
 * `json` for one input; the root accepts either, or an array of results.
 */
export const articleSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cleancopy:output',
  title: 'Output of cleancopy',
  description:
    'One article (a line of ndjson); one result (json if the only input is one file with one document, or standard input with one); an array of results (json in all other cases: several inputs, a folder, a glob, a file of many records); or the outcome for one record (a line of --nest).',
  anyOf: [ref('article'), ref('result'), listOf(ref('result')), ref('record')],
  $defs: {
    result: object('The result for one input.', {
      source: ref('source'),
      articles: listOf(ref('article')),
      removed: object('Numbers of removed lines.', {
        lines: { ...FROM_ZERO, description: 'Number of non-blank input lines that no article contains.' },
        byRule: {
          type: 'object',
          additionalProperties: FROM_ONE,
          description: 'The same, by the name of the rule that removed them.',
        },
      }),
    }),
    record: {
      description: 'The outcome for one input record: its articles, or an error.',
      oneOf: [
        object(null, { source: ref('source'), meta: META, articles: listOf(ref('article')) }, ['meta']),
        object(null, {
          source: ref('source'),
          error: object('Why the record could not be read or cleaned.', {
            code: {
              ...TEXT,
              description:
                'A system error code such as ENOENT, or one of binary, invalid-json, no-text, too-large, defect and others.',
            },
            message: { ...TEXT, description: 'One line: the problem and what to do.' },
          }),
        }),
      ],
    },
    article: object(
      'One article. All keys except blocks, links, comments, duplicateOf and meta are always present.',
      {
        id: { ...TEXT, minLength: 1, description: 'Stable, derived from title and text.' },
        source: ref('source'),
        index: { ...FROM_ONE, description: 'Position in its document, from 1.' },
        title: { ...TEXT_OR_NULL, description: 'The headline.' },
        standfirst: {
          ...TEXT_OR_NULL,
          description: 'The summary between the headline and the byline or time; text begins with it too.',
        },
        section: { ...TEXT_OR_NULL, description: 'The section of the site or newspaper.' },
        authors: {
          ...listOf(TEXT),
          description:
            'Names of the authors; if no person is named, the team that signs. An agency alone is in agency.',
        },
        byline: { ...TEXT_OR_NULL, description: 'The byline as printed.' },
        agency: { ...TEXT_OR_NULL, description: 'The news agency.' },
        publisher: {
          ...TEXT_OR_NULL,
          description: 'The site or newspaper, or the company that owns its rights.',
        },
        dateline: { ...TEXT_OR_NULL, description: 'The place as printed, such as SEOUL, South Korea.' },
        published: {
          ...TEXT_OR_NULL,
          description:
            'Time of publication, ISO 8601, with the precision of the input; an offset only if the input names an unambiguous time zone.',
          pattern: MOMENT,
        },
        modified: {
          ...TEXT_OR_NULL,
          description: 'Time of the last update, in the same form.',
          pattern: MOMENT,
        },
        language: { ...TEXT_OR_NULL, description: 'Language tag, BCP 47.' },
        text: { ...TEXT, description: 'The body; blocks are separated by a blank line.' },
        blocks: {
          ...listOf(ref('block')),
          description: 'The body as blocks; only with --blocks or --select blocks.',
        },
        captions: { ...listOf(ref('caption')), description: 'Captions of pictures, each listed once.' },
        contributors: {
          ...listOf(TEXT),
          description: 'Lines that name other reporters, writers or editors.',
        },
        notes: {
          ...listOf(TEXT),
          description:
            "Corrections, editor's notes, and the footnotes and side notes of a page; the text ends with the latter too.",
        },
        tags: { ...listOf(TEXT), description: 'Keywords.' },
        truncated: {
          ...TEXT_OR_NULL,
          description:
            'What shows that the text is only the beginning of the article, as with a paywall; null if nothing does.',
        },
        wordCount: { ...FROM_ZERO, description: 'Number of words in text.' },
        confidence: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          description: 'How certain it is that this is one complete article.',
        },
        lines: ref('lineRange'),
        links: {
          ...listOf(
            object(null, {
              text: TEXT,
              url: { ...TEXT, description: 'Absolute if the address of the page is known.' },
              line: { ...FROM_ONE, description: 'The input line with its text.' },
            }),
          ),
          description: 'The links in the body; only with --links.',
        },
        comments: {
          ...listOf(
            object(null, {
              name: TEXT_OR_NULL,
              time: { ...TEXT_OR_NULL, description: 'As printed.' },
              text: TEXT,
              lines: ref('lineRange'),
            }),
          ),
          description: 'The comments of readers below the article; only with --comments.',
        },
        duplicateOf: {
          description:
            'An earlier article of the batch with nearly the same text, or null; only with --dedupe.',
          oneOf: [{ type: 'null' }, object(null, { id: TEXT, source: ref('source'), index: FROM_ONE })],
        },
        meta: META,
      },
      ['blocks', 'links', 'comments', 'duplicateOf', 'meta'],
    ),
    source: object('Where the document came from.', {
      path: { ...TEXT_OR_NULL, description: 'The path as given; - for standard input.' },
      record: {
        type: ['integer', 'string', 'null'],
        description: 'Number or id of the record in a file of several records; otherwise null.',
      },
      url: { ...TEXT_OR_NULL, description: 'The address of the page, if known.' },
    }),
    block: object('One block of a body.', {
      type: { enum: ['paragraph', 'heading', 'list', 'quote', 'code', 'table'] },
      text: TEXT,
      level: {
        type: ['integer', 'null'],
        minimum: 1,
        maximum: 6,
        description: '1 to 6 for headings, otherwise null.',
      },
      items: { ...listOf(TEXT), description: 'The items of a list, otherwise empty.' },
      lines: ref('lineRange'),
    }),
    caption: object(
      'One caption, with all its occurrences.',
      {
        text: TEXT,
        credit: { ...TEXT_OR_NULL, description: 'The credit as printed, without its brackets.' },
        count: { ...FROM_ONE, description: 'Number of occurrences in the input.' },
        lines: { ...listOf(FROM_ONE), description: 'Every input line that contains it.' },
        image: { ...TEXT_OR_NULL, description: 'Address of the picture; only with --links.' },
      },
      ['image'],
    ),
    lineRange: object('First and last input line, counted from 1, both included.', {
      start: FROM_ONE,
      end: FROM_ONE,
    }),
  },
};
