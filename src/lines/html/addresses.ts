import type { TextLink } from '../../model/article.ts';
import type { Attributes } from './elements.ts';
import { foldLine } from './inline-text.ts';

/** Attributes of a picture with its address; scripts that load it later keep it outside `src`. */
const PICTURE = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const;
const PICTURE_SETS = ['data-srcset', 'srcset'] as const;
/** Smaller pictures are icons and counters. */
const MIN_SIZE = 50;
const FETCHED = /^(?!(?:javascript|data|about|blob|mailto|tel):|#)\S/i;

/** Whether the address is that of a page or file. */
export function isFetched(url: string): boolean {
  return FETCHED.test(url);
}

/** Addresses of links and pictures on the way to the passage that they belong to. */
export class Addresses {
  private href: string | null = null;
  private links: TextLink[] = [];
  private picture: string | null = null;

  openLink({ href }: Attributes): void {
    this.href = href?.trim() ?? null;
  }

  closeLink(printed: string): void {
    const text = foldLine(printed);
    if (this.href !== null && isFetched(this.href) && text !== '') this.links.push({ text, url: this.href });
    this.href = null;
  }

  addPicture(attributes: Attributes): void {
    if (isIcon(attributes)) return;
    const single = PICTURE.map((name) => attributes[name]?.trim());
    const first = PICTURE_SETS.map((name) => attributes[name]?.trim().split(/\s/, 1)[0]?.replace(/,$/, ''));
    this.picture = [...single, ...first].find((url) => url !== undefined && isFetched(url)) ?? this.picture;
  }

  /** The links in a passage with this text. */
  takeLinks(passage: string): readonly TextLink[] {
    const found = this.links.filter(({ text }) => passage.includes(text));
    this.links = this.links.filter((link) => !found.includes(link));
    return found;
  }

  /** A later block may contain the words of a link that no passage of this one has. */
  endBlock(): void {
    this.links = [];
  }

  /** The last picture that no passage has taken. */
  takePicture(): string | null {
    const { picture } = this;
    this.picture = null;
    return picture;
  }
}

function isIcon(attributes: Attributes): boolean {
  return ['width', 'height'].some((name) => Number.parseInt(attributes[name] ?? '', 10) < MIN_SIZE);
}
