import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '../../src/web/format-message';

/** One message as the build compiles it. The package's own type allows formats that our messages do not use. */
export function compile(message: string): CompiledMessage {
  return compileMessage(message) as CompiledMessage;
}

/** A whole catalogue as the build compiles it. */
export function compileAll<Key extends string>(written: Readonly<Record<Key, string>>): Readonly<Record<Key, CompiledMessage>> {
  const entries = Object.entries<string>(written).map(([key, message]) => [key, compile(message)]);
  return Object.fromEntries(entries) as Record<Key, CompiledMessage>;
}
