import type { Document } from '../model/document.ts';
import { ProfileLearner } from '../profile/learner.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { type DocumentOptions, toDocument } from './to-document.ts';
import { toPassages } from './to-passages.ts';

/** Learns what the documents of one site have in common. */
export interface SiteLearner {
  /** Takes one more document into account; the order of documents does not matter, nor does one given twice. */
  add(input: string | Document, options?: DocumentOptions): void;
  toProfile(): SiteProfile;
}

/** Begins a profile; memory stays bounded however many documents are added. */
export function learnProfile(): SiteLearner {
  const learner = new ProfileLearner();
  return {
    add(input, options = {}) {
      const { passages } = toPassages(toDocument(input, options));
      learner.add(passages.map(({ text }) => text));
    },
    toProfile: () => learner.toProfile(),
  };
}
