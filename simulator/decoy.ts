import { json } from './answer.ts';
import type { Call } from './http.ts';
import { startServer } from './server.ts';

/** Another host: answers every call with an empty page, and keeps what it was sent. */
export interface Decoy {
  readonly origin: string;
  readonly received: readonly Call[];
  close(): Promise<void>;
}

/** Starts a host that no token may ever reach. */
export async function startDecoy(): Promise<Decoy> {
  const received: Call[] = [];
  const { origin, close } = await startServer({
    clock: Date,
    handlers: [
      (call) => {
        received.push(call);
        return json(200, []);
      },
    ],
  });
  return { origin, received, close };
}
