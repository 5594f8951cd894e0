import { advertisement } from './advertisement.ts';
import { authorBio } from './author-bio.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { challenge } from './challenge.ts';
import { comments } from './comments.ts';
import { cookies } from './cookies.ts';
import { copyright } from './copyright.ts';
import { dumpHeader } from './dump-header.ts';
import { footer } from './footer.ts';
import { kept } from './kept.ts';
import { loginAndPaywall } from './login-and-paywall.ts';
import { media } from './media.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { nextArticle } from './next-article.ts';
import { placeholders } from './placeholders.ts';
import { readTime } from './read-time.ts';
import { related } from './related.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { skipLinks } from './skip-links.ts';
import { socialEmbeds } from './social-embeds.ts';
import { tags } from './tags.ts';

/**
 * All rules, in the order in which they are asked. What an article keeps in a field comes first. Rules on whole
 * lines of labels exclude each other (the first telling phrase decides); notices stand behind them because a short
 * label may hold a notice's phrase.
 */
export const RULES: readonly Rule[] = [
  ...kept,
  ...dumpHeader,
  ...skipLinks,
  ...nextArticle,
  ...advertisement,
  ...breadcrumbs,
  ...share,
  ...media,
  ...readTime,
  ...tags,
  ...related,
  ...copyright,
  ...challenge,
  ...cookies,
  ...newsletter,
  ...comments,
  ...loginAndPaywall,
  ...authorBio,
  ...socialEmbeds,
  ...footer,
  ...placeholders,
  ...navigation,
];
