import type { Document } from '../model/document.ts';
import { ProfileLearner } from '../profile/learner.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import type { DocumentOptions } from './to-document.ts';
import { toPassages } from './to-passages.ts';

/** Learns what the documents of one site have in common. */
export interface SiteLearner<Input = string | Uint8Array | Document> {
  /** Takes one more document into account; the order of documents does not matter, nor does one given twice. */
  add(input: Input, options?: DocumentOptions): void;
  toProfile(): SiteProfile;
}

/** Begins a profile; memory stays bounded however many documents are added. */
export function learnProfile(): SiteLearner<Document> {
  const learner = new ProfileLearner();
  return {
    add: (document) => learner.add(toPassages(document).passages.map(({ text }) => text)),
    toProfile: () => learner.toProfile(),
  };
}
