import openApi from '../../fixtures/gravatar/openapi.json';
import emptyProfile from '../../fixtures/gravatar/recorded/empty-profile.json';
import withKey from '../../fixtures/gravatar/synthetic/profile-with-key.json';
import withoutKey from '../../fixtures/gravatar/synthetic/profile-without-key.json';
import { gravatarProfile } from '../../../src/connectors/gravatar/schema';
import { parseUrl } from '../../../src/domain/text/url';
import { problemsBySchema } from '../vendor-schema';

describe('the Gravatar contract', () => {
  test.each([
    ['the recorded empty profile', emptyProfile],
    ['our profile as a stranger sees it', withoutKey],
  ])('is met by %s', (_name, profile) => {
    expect(problemsBySchema(openApi, 'Profile', profile)).toEqual([]);
  });

  test('is met by our profile as a caller with a key sees it', () => {
    const links = withKey.links.filter(({ url }) => parseUrl(url) !== null);
    expect(problemsBySchema(openApi, 'Profile', { ...withKey, links })).toEqual([]);
  });

  test('is really checked: a profile without its required fields breaks it', () => {
    expect(problemsBySchema(openApi, 'Profile', { hash: 5 })).not.toEqual([]);
  });

  test('states every field that we read', () => {
    const stated = Object.keys(openApi.components.schemas.Profile.properties);
    // Seen in the recorded reply of 2025, not yet in the published contract.
    const newer = ['section_visibility'];
    expect(Object.keys(gravatarProfile.shape).filter((name) => !stated.includes(name))).toEqual(newer);
    expect(newer.every((name) => name in emptyProfile)).toBe(true);
  });
});
