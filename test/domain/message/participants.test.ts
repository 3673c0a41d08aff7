import type { Participant } from '../../../src/domain/message/participant';
import { uniqueParticipants } from '../../../src/domain/message/participants';

const one = (role: Participant['role'], address: string, name: string | null = null): Participant => ({ role, address, name });

describe('uniqueParticipants', () => {
  test('puts the from first, then who sent on behalf, quoted senders, to and cc', () => {
    const list = [
      one('cc', 'e@x.example'),
      one('to', 'd@x.example'),
      one('quoted', 'c@x.example'),
      one('sender', 'b@x.example'),
      one('from', 'a@x.example'),
    ];
    expect(uniqueParticipants(list).map((each) => each.role)).toEqual(['from', 'sender', 'quoted', 'to', 'cc']);
  });

  test('shows an address once, in its first role and with the first name given', () => {
    const list = [one('from', 'a@x.example'), one('sender', 'a@x.example', 'Anna'), one('cc', 'a@x.example', 'A.')];
    expect(uniqueParticipants(list)).toEqual([one('from', 'a@x.example', 'Anna')]);
  });

  test("moves the user's own address to the end, or leaves it out", () => {
    const list = [one('from', 'me@x.example'), one('to', 'a@x.example')];
    const own = ['me@x.example'];
    expect(uniqueParticipants(list, { own, ownAt: 'last' }).map((each) => each.address)).toEqual(['a@x.example', 'me@x.example']);
    expect(uniqueParticipants(list, { own, ownAt: 'nowhere' }).map((each) => each.address)).toEqual(['a@x.example']);
  });
});
