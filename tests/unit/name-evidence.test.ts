import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, LEAD, OPENING, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

/** A line that holds nothing but a name: what makes it the author's, and what makes it somebody else's. */

const authorsOf = (head: readonly Row[], foot: readonly Row[] = []): readonly string[] =>
  story(head, foot).authors;
const NAME: Row = ['other', 'Jonna Berg'];
const BERG = ['Jonna Berg'];
const share: Row = ['share', 'Share'];
const TIME: Row = ['timestamp', 'November 6, 2023'];
const BIO = 'Jonna was born on the island, and her people have always been there.';

describe('a name below the headline', () => {
  it('is the author right below it, and needs more evidence further down', () => {
    expect(authorsOf([NAME])).toEqual(BERG);
    expect(authorsOf([share, NAME])).toEqual([]);
  });

  it.each<[string, Row[]]>([
    ['a heading over a note on the author', [['author-bio', 'About the author'], NAME]],
    ['a byline word that was read as body', [share, ['paragraph', 'Written by'], NAME]],
    ['one with a colon', [share, ['paragraph', 'Author:'], NAME]],
    ['one of twenty letters', [share, ['paragraph', 'Ein Gastbeitrag von:'], NAME]],
    ['one above a portrait', [share, ['paragraph', 'Written by'], ['other', 'Portrait of the keeper'], NAME]],
    ['a note that begins with the first name', [share, NAME, ['other', BIO]]],
    ['a note of somebody who introduces herself', [share, NAME, ['other', `Hi, I’m Jonna. ${BIO}`]]],
    ['another who does', [share, NAME, ['other', `I am the one who keeps the lamp, ${BIO}`]]],
    ['and another', [share, NAME, ['other', `Hello there, I'm the keeper. ${BIO}`]]],
    ['a time right below', [share, NAME, TIME]],
    ['a time two lines below', [share, NAME, share, TIME]],
    ['a time right above', [TIME, NAME]],
    ['a time two lines above', [TIME, share, NAME]],
    ['a reading time below', [share, NAME, ['read-time', '4 min read']]],
    ['a day without a year below', [share, NAME, ['other', 'Mar 6']]],
    ['a day with a full stop', [share, NAME, ['other', 'Sept. 16']]],
    ['a day before its month', [share, NAME, ['other', '6. März']]],
    ['a day of the longest month', [share, NAME, ['other', '16 September']]],
    ['a job below', [share, NAME, ['other', 'Harbour correspondent']]],
    ['a job led by a comma', [share, NAME, ['other', ', Editor']]],
    ['a link to the author', [share, NAME, ['other', 'Author profile']]],
    ['a job with a full stop inside', [share, NAME, ['other', 'Harbour reporter, St. Olaf']]],
    ['a job at the end', [share, ['other', 'Jonna Berg, Harbour Reporter']]],
    ['a link to the profile', [share, NAME, ['other', 'The author']]],
    ['a greeting without a comma', [share, NAME, ['other', `Hello there I am Jonna. ${BIO}`]]],
    ['a link about the author', [share, NAME, ['other', 'About the author']]],
    ['a link to the posts', [share, NAME, ['other', 'View all posts']]],
    ['a link to more', [share, NAME, ['other', 'More by this desk: stories']]],
    ['a link to the articles', [share, NAME, ['other', 'See articles']]],
    ['a link to read', [share, NAME, ['other', 'Read all her stories']]],
    ['a portrait above', [['other', 'Avatar'], NAME]],
    ['a portrait two lines above', [['other', 'Portrait'], share, NAME]],
    ['a portrait below', [share, NAME, ['other', 'Headshot']]],
    ['a picture of the person', [['other', 'Picture of Jonna Berg'], NAME]],
    ['a profile picture', [['other', 'Profile photo of Jonna Berg'], NAME]],
    ['a job behind the name', [share, ['other', 'Jonna Berg, Staff Writer']]],
    ['a firm behind the job', [share, ['other', 'Jonna Berg, Reporter, Norland']]],
    ['a date behind the name', [share, ['other', 'Jonna Berg - November 6, 2023']]],
  ])('is the author further down with %s', (_, head) => {
    expect(authorsOf(head)).toEqual(BERG);
  });

  it.each<[string, Row[]]>([
    ['no byline word', [share, ['paragraph', 'With'], NAME]],
    ['a byline word and a number', [share, ['paragraph', 'Written by 2'], NAME]],
    ['a longer one', [share, ['paragraph', 'Words and photographs by'], NAME]],
    ['a byline word above something else', [share, ['paragraph', 'Written by'], share, NAME]],
    ['a day in a few words', [share, NAME, ['other', 'on Mar 6']]],
    ['a day and more', [share, NAME, ['other', '6 March on']]],
    ['an order to view', [share, NAME, ['other', 'Now view all posts']]],
    ['a note that begins with another word', [share, NAME, ['other', `The keeper ${BIO}`]]],
    [
      'a note that begins with a longer name',
      [share, NAME, ['other', `Jonnason was born on the island, and ${BIO}`]],
    ],
    [
      'a note of less than forty characters',
      [share, NAME, ['other', 'Jonna was born on the island of Ostrey.']],
    ],
    ['a greeting of less than forty', [share, NAME, ['other', 'Hi, I’m Jonna and I was born in Ostrey.']]],
    [
      'somebody else who introduces himself later',
      [share, NAME, ['other', `Says the keeper: I am here. ${BIO}`]],
    ],
    ['a time three lines below', [share, NAME, share, share, TIME]],
    ['a time three lines above', [TIME, share, share, NAME]],
    ['a reading time above', [['read-time', '4 min read'], NAME]],
    ['a day in a longer line', [share, NAME, ['other', 'On Mar 6 at sea']]],
    ['a long day', [share, NAME, ['other', '16 Septembers ago']]],
    ['a job in a sentence', [share, NAME, ['other', 'The reporter is in Ostrey.']]],
    ['a question', [share, NAME, ['other', 'Who is the author?']]],
    ['an exclamation', [share, NAME, ['other', 'Author found!']]],
    [
      'a job in a line of more than seventy',
      [share, NAME, ['other', `Reporter ${'of the coast and '.repeat(4)}Ostrey`]],
    ],
    ['other links', [share, NAME, ['other', 'Show all posts']]],
    ['another author word', [share, NAME, ['other', 'Authority of the harbour']]],
    ['a picture of something else', [['other', 'Picture of the ferry'], NAME]],
    ['a portrait three lines above', [['other', 'Avatar'], share, share, NAME]],
    ['a portrait two lines below', [share, NAME, share, ['other', 'Avatar']]],
    [
      'a portrait in a long line',
      [['other', `Portrait of Jonna Berg ${'on the quay of Ostrey '.repeat(4)}`], NAME],
    ],
  ])('is none with %s', (_, head) => {
    expect(authorsOf(head)).toEqual([]);
  });

  it('needs a note of forty characters', () => {
    const note = (length: number): Row => [
      'other',
      `${'Jonna was born on the isle of'.padEnd(length - 1, 'o')}.`,
    ];
    expect(authorsOf([share, NAME, note(40)])).toEqual(BERG);
    expect(authorsOf([share, NAME, note(39)])).toEqual([]);
    const greeting = (length: number): Row => ['other', `${'I am the one of'.padEnd(length - 1, 'o')}.`];
    expect(authorsOf([share, NAME, greeting(40)])).toEqual(BERG);
    expect(authorsOf([share, NAME, greeting(39)])).toEqual([]);
  });

  it('needs a role or a portrait on a short line', () => {
    const role = (length: number): Row => ['other', 'Reporter of the coast'.padEnd(length, 'o')];
    expect(authorsOf([share, NAME, role(70)])).toEqual(BERG);
    expect(authorsOf([share, NAME, role(71)])).toEqual([]);
    const portrait = (length: number): Row => ['other', 'Portrait of Jonna Berg'.padEnd(length, ' o')];
    expect(authorsOf([portrait(90), NAME])).toEqual(BERG);
    expect(authorsOf([portrait(91), share, NAME])).toEqual([]);
    const other = (length: number): Row => ['other', `${'Boats of the '.padEnd(length - 10, 'o')} photos by`];
    expect(authorsOf([other(40), ['other', 'Anna Berg'], TIME])).toEqual([]);
    expect(authorsOf([other(41), ['other', 'Anna Berg'], TIME])).toEqual(['Anna Berg']);
  });

  it('counts for more where it is a given name, up to five lines below', () => {
    const below = (lines: number): readonly string[] =>
      authorsOf([...Array<Row>(lines - 1).fill(share), ['other', 'Anna Berg']]);
    expect(below(2)).toEqual(['Anna Berg']);
    expect(below(5)).toEqual(['Anna Berg']);
    expect(below(6)).toEqual([]);
  });

  it.each([
    'Photos by',
    'Photo by',
    'Photograph by',
    'Illustration by',
    'Photography:',
    'Edited by',
    'Reviewed by',
    'Illustrated by:',
    'Translated',
    'Video',
    'Hosted by',
    'Fact checked by',
    'Verified',
    'Sponsored by',
    'Produced by',
    'Presented by',
    'Photographed by',
    'Photographs',
    'Illustrations by',
  ])('is somebody else with %j above', (role) => {
    expect(authorsOf([['navigation', role], ['other', 'Anna Berg'], TIME])).toEqual([]);
  });

  it.each(['Photos by the sea', 'Photosby', 'The ferry, the bread, the boats and the photos'])(
    'is the author with %j above',
    (line) => {
      expect(authorsOf([['navigation', line], ['other', 'Anna Berg'], TIME])).toEqual(['Anna Berg']);
    },
  );

  it('is none where the line was read as body, unless much speaks for it', () => {
    expect(authorsOf([['paragraph', 'Jonna Berg']])).toEqual([]);
    expect(authorsOf([['paragraph', 'Jonna Berg'], TIME])).toEqual(BERG);
  });

  it.each<Row[0]>([
    'dateline',
    'section',
    'breadcrumb',
    'caption',
    'credit',
    'tags',
    'share',
    'advertisement',
    'next-article',
    'related',
    'newsletter',
    'copyright',
  ])('is none where a rule named the line otherwise: %s', (label) => {
    expect(authorsOf([[label, 'Anna Berg'], TIME])).toEqual([]);
  });

  it('is the one with most evidence, and the first of two with as much', () => {
    expect(authorsOf([NAME, share, ['other', 'Tor Lind, Reporter'], TIME])).toEqual(['Tor Lind']);
    expect(authorsOf([share, ['other', 'Tor Lind'], TIME, NAME])).toEqual(['Tor Lind']);
  });

  it('is placed as the byline', () => {
    const { account } = assemble([['other', HEADLINE], NAME, OPENING, SECOND], {
      metadata: { title: HEADLINE },
    });
    expect(account[1]).toMatchObject({ label: 'byline', rule: 'byline-in-head', field: 'byline' });
    expect(account[1]?.reason).not.toBe('');
  });
});

describe('a name above the headline', () => {
  const above = (rows: readonly Row[]): readonly string[] | undefined =>
    assemble([...rows, ['other', HEADLINE], OPENING, SECOND, THIRD], { metadata: { title: HEADLINE } })
      .articles[0]?.authors;

  it('needs more evidence than one below', () => {
    expect(above([NAME, TIME])).toEqual([]);
    expect(above([['other', 'Avatar'], NAME, TIME])).toEqual(BERG);
    const anna: Row = ['other', 'Anna Berg'];
    expect(above([share, anna, TIME, share])).toEqual(['Anna Berg']);
    expect(above([share, anna, TIME, share, share])).toEqual([]);
  });

  it('gives way to a byline there, unless one below is sure', () => {
    const byline: Row = ['byline', 'By Nils Dahl'];
    const withBelow = (rows: readonly Row[]): readonly string[] | undefined =>
      assemble([byline, ['other', HEADLINE], ...rows, OPENING, SECOND, THIRD], {
        metadata: { title: HEADLINE },
      }).articles[0]?.authors;
    expect(withBelow([NAME, TIME])).toEqual(BERG);
    expect(withBelow([['other', 'Anna Berg']])).toEqual(['Nils Dahl']);
    expect(withBelow([['other', 'Jonna Berg - November 6, 2023']])).toEqual(BERG);
  });
});

describe('a name below the body', () => {
  const BODY = [SECOND, LEAD, SECOND, THIRD];

  it('is the author with a note that tells a job, or a heading and a note', () => {
    const job = 'Jonna is a reporter on the coast, and her people have always been there.';
    expect(authorsOf(BODY, [NAME, ['other', job]])).toEqual(BERG);
    expect(authorsOf(BODY, [NAME, ['other', BIO]])).toEqual([]);
    expect(authorsOf(BODY, [['author-bio', 'About the author'], NAME, ['other', BIO]])).toEqual(BERG);
  });

  it.each([
    'writes of boats',
    'and her dogs write of boats',
    'likes to blog',
    'is a graduate of Norland',
    'wrote for many papers',
    'is writing of boats',
    'blogs of boats',
    'covers harbours',
    'has years of experience at sea',
    'has ten years of service',
    'lives in Ostrey',
    'lives with two dogs',
    'is passionate about boats',
    'loves the sea',
    'enjoys the sea',
    'has a degree in boats',
    'graduated in boats',
    'studied the sea',
    'is obsessed with boats',
    'is the husband of a keeper',
    'is the mom of two',
    'is the dad of two',
    'schreibt von Booten',
    'lebt am Meer',
    'écrit des bateaux',
    'escribe de barcos',
    'scrive di barche',
    'escreve de barcos',
  ])('is the author with a note that tells a life: %s', (life) => {
    expect(
      authorsOf(BODY, [NAME, ['other', `Jonna ${life}, as the people of the islands around her do.`]]),
    ).toEqual(BERG);
  });

  it('is none where the life is told far into the note', () => {
    const note = `Jonna ${'has been on the ferry with the others, '.repeat(5)} and loves the sea.`;
    expect(authorsOf(BODY, [NAME, ['other', note]])).toEqual([]);
  });
});

describe('what may be a name where one is expected', () => {
  it.each<[string, Row[], string[]]>([
    [
      'one word beside a time, of which a line below tells',
      [['other', 'Swift'], TIME, ['other', 'Swift writes of boats.']],
      ['Swift'],
    ],
    ['one word of which nothing tells', [['other', 'Swift'], TIME], []],
    ['one word that stands alone once more', [['other', 'Swift'], TIME, ['other', 'Swift']], []],
    ['capitals', [['other', 'LEONA GRAY'], TIME], ['LEONA GRAY']],
    ['small letters before capitals', [['other', 'leona GRAY'], TIME], []],
    ['a house', [['other', 'Harrow Harbour Gazette'], TIME], []],
    ['a team of four words', [['other', 'The Kestrel Harbour Team']], ['The Kestrel Harbour Team']],
    ['a team of five', [['other', 'The Kestrel Harbour News Team']], []],
    [
      'a team with its portrait',
      [share, ['other', 'Portrait of Kestrel Team'], ['other', 'Kestrel Team']],
      ['Kestrel Team'],
    ],
    [
      'capitals far below the headline, above a time',
      [...Array<Row>(6).fill(share), ['other', 'Avatar'], ['other', 'LEONA GRAY'], TIME],
      ['LEONA GRAY'],
    ],
    [
      'the same above something else',
      [...Array<Row>(6).fill(share), ['other', 'Avatar'], ['other', 'LEONA GRAY'], share, TIME],
      [],
    ],
    ['capitals without a time', [['other', 'LEONA GRAY']], []],
    ['a team right below the headline', [['other', 'Kestrel Team']], ['Kestrel Team']],
    ['a team further down', [share, ['other', 'Kestrel Team']], []],
    ['a team beside a time', [share, ['other', 'Kestrel Team'], TIME], ['Kestrel Team']],
    ['small letters', [['other', 'leona gray'], TIME], []],
    ['more than four words', [['other', 'The Kestrel Harbour Editorial Board Team'], TIME], []],
    ['a line that a rule called a time', [['timestamp', 'LEONA GRAY'], TIME], []],
    ['a count behind it', [['other', 'LEONA 4 Comments'], TIME], []],
    ['a year behind it', [['other', 'LEONA GRAY, May 4, 2024'], TIME], ['LEONA GRAY']],
  ])('is or is not: %s', (_, head, authors) => {
    expect(authorsOf(head)).toEqual(authors);
  });

  it.each([
    'Swift says it rains.',
    'Swift wrote of boats.',
    'Swift is a keeper.',
    'Swift was a keeper.',
    'Swift lives here.',
    'Swift loves boats.',
    'Swift has a boat.',
    'All about Swift',
    'Boats by Swift',
    'I am Swift',
    'I’m Swift',
    'Meet Swift',
    'Hi, Swift here',
    'More from Swift',
  ])('is one word where the page says it of somebody: %j', (line) => {
    expect(authorsOf([['other', 'Swift'], TIME, ['other', line]])).toEqual(['Swift']);
  });

  it('is none where that is said in a long text, or not as a word', () => {
    const long = `Swift says it rains. ${'The boats are in port. '.repeat(9)}`;
    expect(authorsOf([['other', 'Swift'], TIME, ['related', long]])).toEqual([]);
    expect(authorsOf([['other', 'Swift'], TIME, ['other', 'Swiftly came the boats nearby']])).toEqual([]);
  });

  it('needs no such line where it is a team', () => {
    const rows: Row[] = [['other', HEADLINE], ['other', 'Kestrel Team'], OPENING, OPENING];
    expect(assemble(rows, { metadata: { title: HEADLINE } }).articles[0]?.authors).toEqual(['Kestrel Team']);
  });

  it('is printed without the words that were tried before it', () => {
    expect(story([['other', 'LEONA GRAY'], TIME])).toMatchObject({ byline: 'LEONA GRAY' });
  });

  it('is none above the headline, unless a byline word is there', () => {
    const above = (rows: readonly Row[]): readonly string[] | undefined =>
      assemble([...rows, ['other', HEADLINE], LEAD, SECOND], { metadata: { title: HEADLINE } }).articles[0]
        ?.authors;
    expect(above([['other', 'Avatar'], ['other', 'LEONA GRAY'], TIME])).toEqual([]);
    expect(above([['author-bio', 'About the author'], ['other', 'LEONA GRAY'], TIME])).toEqual([
      'LEONA GRAY',
    ]);
  });
});
