import { z } from 'zod';
import { flag, listOf, optionalText } from '../shared/wire';

/** What we read of a v3 profile. Gravatar says nothing with empty texts and lists; without a key some fields are missing. */
export const gravatarProfile = z.object({
  hash: z.string().regex(/^[0-9a-f]{32,64}$/),
  profile_url: z.string(),
  display_name: optionalText,
  avatar_url: optionalText,
  location: optionalText,
  description: optionalText,
  job_title: optionalText,
  company: optionalText,
  is_organization: flag,
  verified_accounts: listOf(z.object({ url: z.string(), is_hidden: flag })),
  links: listOf(z.object({ url: z.string() })),
  contact_info: z.object({ email: optionalText }).catch({ email: null }),
  section_visibility: z
    .object({ hidden_contact_info: flag, hidden_links: flag, hidden_verified_accounts: flag })
    .catch({ hidden_contact_info: false, hidden_links: false, hidden_verified_accounts: false }),
});
export type GravatarProfile = z.infer<typeof gravatarProfile>;
