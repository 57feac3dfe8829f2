import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The project's program of one folder's files.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} planted texts of files that are not there, by name
 */
export function programOf(folder, planted) {
  const { config } = ts.readConfigFile(join(TOP, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, TOP);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => planted[nameOf(path)] ?? readFile(path);
  host.fileExists = (path) => nameOf(path) in planted || fileExists(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = planted[nameOf(path)];
    return text === undefined
      ? getSourceFile.call(host, path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const there = ts.sys.readDirectory(join(TOP, folder), ['.ts', '.tsx']);
  return ts.createProgram([...there, ...Object.keys(planted).map((name) => join(TOP, name))], options, host);
}

/**
 * A file's name as the project says it.
 * @param {string} path
 */
export const nameOf = (path) => relative(TOP, path).replaceAll('\\', '/');
