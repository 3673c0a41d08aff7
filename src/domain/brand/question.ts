/** Whether a post asks something: a question mark outside of addresses. */
export function isQuestion(text: string): boolean {
  return /[?？](?![\w&=%])/u.test(text.replace(/https?:\/\/\S+/gi, ' '));
}
