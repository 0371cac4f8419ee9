import type { StagedFile } from '../../files/staged-folder.ts';

/** A file that holds one JSON object, written member by member. */
export interface ObjectFile {
  /** @param json the value as JSON text */
  put(key: string, json: string): void;
  end(): void;
}

export function objectFile(file: (name: string) => StagedFile, name: string): ObjectFile {
  const out = file(name);
  let separator = '{\n';
  return {
    put(key, json) {
      out.write(`${separator}${JSON.stringify(key)}: ${json}`);
      separator = ',\n';
    },
    end() {
      out.write(separator === '{\n' ? '{}\n' : '\n}\n');
    },
  };
}
