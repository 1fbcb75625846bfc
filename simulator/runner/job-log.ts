/** A message that the runner shows beside the log. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string | undefined;
}

/** The log of a job: takes the lines of its steps and shows them as GitHub does. */
export interface JobLog {
  /** One line that a step has written, with its workflow commands. */
  step(line: string): void;
  /** Something that the runner itself says. */
  runner(line: string): void;
  annotate(level: Annotation['level'], message: string, title?: string): void;
  /** Closes a group that a step has left open. */
  endStep(): void;
  /** Replaces every secret by `***`. */
  mask(text: string): string;
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  /** What a person sees. */
  text(): string;
  /** What the steps have written. */
  raw(): string;
}

/** An empty log that hides `secrets` from the start. */
export function createJobLog(options: {
  readonly secrets: readonly string[];
  readonly debug: boolean;
  /** Told of each shown line at once. */
  readonly onLine?: ((line: string) => void) | undefined;
}): JobLog {
  const shown: string[] = [];
  const written: string[] = [];
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const hidden = new Set<string>();
  let inGroup = false;

  const addMask = (secret: string): void => {
    masks.push(secret);
    for (const line of [secret, ...secret.split(/\r?\n/)].filter((part) => part.trim() !== ''))
      for (const form of formsOf(line)) hidden.add(form);
  };

  const mask = (text: string): string =>
    // The longest first: one secret may be part of another.
    [...hidden]
      .sort((a, b) => b.length - a.length)
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text);

  const show = (text: string, indent = inGroup): void => {
    for (const line of mask(text).split('\n')) {
      const whole = `${indent ? '  ' : ''}${line}`;
      shown.push(whole);
      options.onLine?.(whole);
    }
  };

  const annotate: JobLog['annotate'] = (level, message, title) => {
    annotations.push({ level, message: mask(message), title });
    show(`${level.charAt(0).toUpperCase()}${level.slice(1)}: ${message}`);
  };

  const run = (name: string, properties: string, message: string): boolean => {
    switch (name) {
      case 'add-mask':
        addMask(message);
        return true;
      case 'group':
        show(`▼ ${message}`, false);
        inGroup = true;
        return true;
      case 'endgroup':
        inGroup = false;
        return true;
      case 'debug':
        if (options.debug) show(`##[debug]${message}`);
        return true;
      case 'error':
      case 'warning':
      case 'notice':
        annotate(name, message, /(?:^|,)\s*title=([^,]*)/.exec(properties)?.[1]);
        return true;
      default:
        return false;
    }
  };

  for (const secret of options.secrets) addMask(secret);
  return {
    step(line) {
      written.push(line);
      const [, name, properties = '', message = ''] =
        /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/s.exec(line) ?? [];
      if (name === undefined || !run(name, decode(properties), decode(message))) show(line);
    },
    runner: (line) => {
      show(line);
    },
    annotate,
    endStep() {
      inGroup = false;
    },
    mask,
    masks,
    annotations,
    text: () => shown.join('\n'),
    raw: () => written.join('\n'),
  };
}

function formsOf(secret: string): string[] {
  const base64 = [0, 1, 2].map((skipped) => {
    // What remains of the secret inside the base64 of a longer text, wherever it begins there.
    const encoded = Buffer.from(secret).subarray(skipped).toString('base64');
    return encoded.replace(/.?=*$/, '');
  });
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    ...base64,
  ];
  return forms.filter((form) => form.length >= 3);
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
