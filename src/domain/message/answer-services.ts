/**
 * Services that write, collect answers or carry mail in the name of their customers: help desks, survey and signing services, meeting
 * invitations, senders of bulk mail. That answers go to one of them, or that one of them sent a message, says nothing against it.
 */
const services: ReadonlySet<string> = new Set(
  `
  zendesk.com freshdesk.com freshservice.com helpscout.net helpscoutapp.com intercom-mail.com intercom.io frontapp.com zohodesk.com zohodesk.eu
  salesforce.com exacttarget.com gorgias.com gorgias.io kayako.com groovehq.com happyfox.com reamaze.com re-amaze.com jitbit.com desk.com
  atlassian.net atlassian.com service-now.com teamwork.com basecamp.com github.com gitlab.com asana.com trello.com monday.com clickup.com
  hubspot.com hubspotemail.net hs-inbox.com pipedrive.com pipedrivemail.com close.com crisp.email livechat.com tawk.to drift.com
  docusign.net docusign.com adobesign.com echosign.com hellosign.com dropbox.com signnow.com pandadoc.com dokobit.com signicat.com
  google.com googlegroups.com microsoft.com office365.com sharepointonline.com zoom.us calendly.com
  eventbrite.com linkedin.com facebookmail.com surveymonkey.com typeform.com
  amazonses.com sendgrid.net mailgun.org mailgun.net mandrillapp.com mcsv.net mcdlv.net rsgsv.net mailchimpapp.net mailchimp.com sparkpostmail.com
  postmarkapp.com mtasv.net mailjet.com sendinblue.com brevo.com sender.net mailerlite.com getresponse.com constantcontact.com
  createsend.com cmail19.com cmail20.com klaviyomail.com customeriomail.com messagegears.net
  groups.io mailman3.org sourceforge.net greenhouse.io greenhouse-mail.io lever.co workablemail.com smartrecruiters.com teamtailor-mail.com
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether mail of this registrable domain (lower case) is sent or answered in the name of others as a trade. */
export function isAnswerService(domain: string): boolean {
  return services.has(domain);
}
