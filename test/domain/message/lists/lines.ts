import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of a list beside this file; `\\u0130` stands for the letter itself. */
export function lines(name: string): string[] {
  const text = readFileSync(path.join(__dirname, name), 'utf8').replace(/\n$/, '');
  return text.split('\n').map((line) => line.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
}
