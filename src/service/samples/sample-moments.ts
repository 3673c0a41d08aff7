import type { SamplePerson } from './sample-answers';
import type { SampleStream } from './sample-stream';

/** What can be made to happen in the sample world while somebody watches. */
export const momentNames = ['angry-post', 'post-taken-back'] as const;
export type MomentName = (typeof momentNames)[number];

export interface SampleMoments {
  /** False if there is nothing to take back. */
  play(moment: MomentName): boolean;
}

/** The samples' one angry post, published anew each time it is asked for, and taken back, the last one first. */
export function createSampleMoments(people: readonly SamplePerson[], stream: SampleStream): SampleMoments {
  const posts = people.flatMap(({ moments }) => moments);
  const published: { readonly did: string; readonly rkey: string }[] = [];
  return {
    play: (moment) => {
      if (moment === 'post-taken-back') {
        const last = published.pop();
        if (last) stream.takeBack(last.did, last.rkey);
        return last !== undefined;
      }
      const post = posts.find(({ name }) => name === moment);
      if (post) published.push({ did: post.did, rkey: stream.publish(post) });
      return post !== undefined;
    },
  };
}
