// Loaded into the action's process before the action: notes the size of each file of JavaScript as it is read.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url.startsWith('file:') && loaded.source) {
      appendFileSync(process.env.LOADS_FILE, `${loaded.source.length}\n`);
    }
    return loaded;
  },
});
