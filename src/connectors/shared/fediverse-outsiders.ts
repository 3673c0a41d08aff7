/**
 * Hosts of well-known networks and services that are no fediverse servers, although many of them write `/@name` too. They are
 * also nobody's own web site, so no page of theirs is fetched as one. A host below one of them counts as well.
 */
const outsiders: ReadonlySet<string> = new Set(
  `
  about.me academia.edu amazon.com angel.co anchor.fm apple.com bandcamp.com bbc.co.uk behance.net bit.ly bitbucket.org blogger.com bsky.app
  bsky.social buymeacoffee.com calendly.com clubhouse.com codeberg.org codepen.io coub.com crunchbase.com dailymotion.com deezer.com dev.to
  deviantart.com discord.com discord.gg disqus.com docs.google.com draugiem.lv dribbble.com drive.google.com dzen.ru ello.co etsy.com
  eventbrite.com facebook.com fb.com fb.me figma.com flickr.com flipboard.com foursquare.com gab.com getpocket.com ghost.io giphy.com github.com
  gist.github.com gitlab.com glassdoor.com glitch.com goodreads.com google.com gravatar.com gumroad.com habr.com hackerone.com hackmd.io
  hackernoon.com hashnode.com hive.blog imdb.com imgur.com indeed.com instagram.com issuu.com kaggle.com keybase.io kick.com kickstarter.com
  ko-fi.com letterboxd.com line.me linkedin.com linktr.ee live.com livejournal.com lnkd.in maps.google.com medium.com meet.google.com meetup.com
  messenger.com microsoft.com mixcloud.com myspace.com naver.com news.ycombinator.com npmjs.com observablehq.com odnoklassniki.ru odysee.com
  office.com ok.ru onlyfans.com orcid.org outlook.com patreon.com paypal.com paypal.me peakd.com periscope.tv pinterest.com play.google.com
  polywork.com producthunt.com pypi.org qq.com quora.com reddit.com researchgate.net revolut.me rumble.com rutube.ru scribd.com sites.google.com
  skype.com slack.com slideshare.net snapchat.com snapchat.me soundcloud.com sourceforge.net spotify.com stackexchange.com stackoverflow.com
  steemit.com strava.com substack.com t.co t.me teams.microsoft.com telegram.me telegram.org threads.com threads.net tiktok.com tripadvisor.com
  truthsocial.com tumblr.com twitch.tv twitter.com udemy.com unsplash.com upwork.com vc.ru vero.co viber.com vimeo.com vk.com vk.ru wa.me
  warpcast.com wechat.com weibo.com whatsapp.com wikidata.org wikipedia.org wordpress.com workable.com x.com xing.com yelp.com youtu.be
  youtube.com zoom.us
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether `host` (in lower case) belongs to a network or service of that list. */
export function isFediverseOutsider(host: string): boolean {
  const labels = host.split('.');
  return labels.some((_label, index) => outsiders.has(labels.slice(index).join('.')));
}
