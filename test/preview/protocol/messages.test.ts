import '../support';
import { describeRequest, sortRequest } from '../../../src/preview/protocol/dispatch';
import { answerText, eventText, paneNoticeText, parseRequest } from '../../../src/preview/protocol/messages';

const wire = {
  _messageType: 0,
  _actionName: 'ExecuteMethod',
  _conversationId: 'c1',
  _correlationId: 5,
  _origin: 'https://localhost:8444',
  _data: { ApiParams: { coercionType: 0 }, MethodData: { ControlId: 'ocii1', DispatchId: 37 } },
  _actionType: 0,
  _serializerVersion: 1,
};
const read = (change: object) => parseRequest(JSON.stringify({ ...wire, ...change }));

describe('the messages between page and pane', () => {
  test('reads a request of Office.js', () => {
    expect(read({})).toMatchObject({ actionName: 'ExecuteMethod', actionType: 0, conversationId: 'c1', correlationId: 5 });
  });

  test.each([
    ['an object instead of text', wire],
    ['text that is no JSON', 'hello'],
    ['a JSON list', '[1]'],
    ['an answer', JSON.stringify({ ...wire, _messageType: 1 })],
    ['a request without a conversation', JSON.stringify({ ...wire, _conversationId: undefined })],
    ['a request with a text for a number', JSON.stringify({ ...wire, _correlationId: '5' })],
  ])('ignores %s', (_name, data) => {
    expect(parseRequest(data)).toBeNull();
  });

  test('sorts calls by dispatch id, and the two kinds of call apart', () => {
    const call = read({});
    const office = read({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 98 }, forceConsent: true } });
    const register = read({ _actionName: 'olkItemSelectedChanged', _actionType: 1, _data: { targetId: '' } });
    expect([call, office, register].map((request) => request && sortRequest(request))).toMatchObject([
      { kind: 'outlook-call', id: 37, params: { coercionType: 0 } },
      { kind: 'office-call', id: 98, params: { forceConsent: true } },
      { kind: 'register', event: 'olkItemSelectedChanged' },
    ]);
    expect(call && describeRequest(call)).toBe('body.getAsync (37)');
  });

  test('a call without method data has an id that no call has', () => {
    const request = read({ _data: null });
    expect(request && sortRequest(request)).toEqual({ kind: 'outlook-call', id: -1, params: undefined });
  });

  test('answers with the number and the conversation of the request, and null for nothing', () => {
    const request = read({});
    if (request === null) throw new Error('not read');
    const answer: unknown = JSON.parse(answerText(request, { data: undefined, errorCode: 0 }, 'https://host.example'));
    expect(answer).toEqual({
      _messageType: 1,
      _actionName: 'ExecuteMethod',
      _conversationId: 'c1',
      _correlationId: 5,
      _data: null,
      _errorCode: 0,
      _responseType: 0,
      _origin: 'https://host.example',
      _serializerVersion: 1,
    });
  });

  test('an event is an answer nobody asked for; a notice goes to the conversation with the mark _ntf', () => {
    const event = JSON.parse(eventText({ name: 'officeThemeChanged', data: ['{}'] }, 'c1', 'https://host.example'));
    const notice = JSON.parse(paneNoticeText([11], 'c1', 'https://host.example'));
    expect(event).toMatchObject({ _messageType: 1, _responseType: 1, _actionName: 'officeThemeChanged', _data: ['{}'] });
    expect(notice).toMatchObject({ _messageType: 0, _actionType: 0, _conversationId: 'c1_ntf', _data: [11] });
  });
});
