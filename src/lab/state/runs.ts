/** The runs of the page, kept while the visitor goes from one page to another. */
import { Run } from './run.svelte.js';

export const societyRun = new Run();
export const worldsRun = new Run();
