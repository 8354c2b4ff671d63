/** What of the form is open, and what somebody typed that cannot be a rule. */
import { tick } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Mistake, Path } from './form.js';

export const idOf = (path: Path): string => `rule-${path.join('-') || 'itself'}`;

class FormState {
  readonly open = new SvelteSet<string>(['criteria']);
  readonly mistakes = new SvelteMap<string, Mistake>();

  /** Opens what hides a rule and goes there. */
  async reveal(path: Path): Promise<void> {
    this.open.add(path.length > 1 ? (path[0] as string) : '');
    this.open.add(path[0] ?? '');
    for (let length = 2; length < path.length; length++) this.open.add(path.slice(0, length).join('.'));
    if (['status', 'source'].includes(path.at(-1) ?? ''))
      this.open.add(`${path.slice(0, -1).join('.')} origin`);
    await tick();
    for (let length = path.length; length > 0; length--) {
      const found = document.getElementById(idOf(path.slice(0, length)));
      if (found) {
        found.scrollIntoView({ block: 'center' });
        found.focus();
        return;
      }
    }
  }
}

export const formState = new FormState();
