import type { SettingName } from './settings.ts';
import { ADDED_UP, kebab, type Origin, type Settled } from './settle.ts';

function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'default':
      return 'default';
    case 'flag':
      return origin.flag;
    case 'config':
      return origin.file;
    case 'both':
      return `${origin.file}, ${origin.flag}`;
  }
}

function shown(name: SettingName, { settings }: Settled): unknown {
  const list = ADDED_UP.find((each) => each === name);
  return list === undefined ? settings[name] : settings[list].map(({ value }) => value);
}

/** Each setting with its value and where it comes from, as JSON of one line a setting. */
export function printedConfig(settled: Settled): string {
  const names = (Object.keys(settled.settings) as SettingName[]).sort((a, b) =>
    kebab(a) < kebab(b) ? -1 : 1,
  );
  const rows = names.map((name) => {
    const value = JSON.stringify(shown(name, settled));
    return `  ${JSON.stringify(name)}: { "value": ${value}, "from": ${JSON.stringify(originText(settled.origins[name]))} }`;
  });
  return `{\n${rows.join(',\n')}\n}\n`;
}
