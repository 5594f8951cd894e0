import { type Byline, readByline } from '../recognise/byline.ts';

const MAX_LEAD_LENGTH = 20;

/** What a byline word on a line of its own says with the name below it: `By`, `Written by:` / `Ann Roe`. */
export function readBehindLead(lead: string, name: string): Byline | null {
  if (lead.length > MAX_LEAD_LENGTH || /\d/.test(lead)) return null;
  return readByline(lead.endsWith(':') ? `${lead} ${name}` : `${lead}: ${name}`);
}
