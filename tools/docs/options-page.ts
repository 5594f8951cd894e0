import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { heading, paragraph, referenceOf } from './reference.ts';

const INTRODUCTION =
  'The same text as cleancopy help options and the man page. This page is generated from the code by npm run docs.';

/** docs/options.md: every option and command. */
export function optionsPage(): string {
  const { main, commands } = referenceOf(2);
  return toMarkdown(
    {
      type: 'root',
      children: [
        heading(1, 'Options and commands'),
        paragraph({ type: 'text', value: INTRODUCTION }),
        heading(2, 'cleancopy'),
        ...main,
        ...commands,
      ],
    },
    { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one' },
  );
}
