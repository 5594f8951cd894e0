// Stands in the browser's bundle for `node:vm`: a browser cannot stop a regular expression, so the patterns of the user
// run without a limit.
export const createContext = (context) => context;

/** Runs nothing but `run()`, the only script of the library. */
export class Script {
  runInContext(context) {
    context.run();
  }
}
