import type { Regime } from '../regime/regime.js';
import { type Html, html } from './html.js';

/** What comes before any number: the law, and that no number here changes it. */
export function gate(regimes: readonly Regime[]): Html {
  const scored = regimes.some(({ kind }) => kind === 'score');
  return html`<section class="gate" aria-labelledby="gate">
<h2 id="gate">Before any number: such a regime is prohibited</h2>
<p>${
    scored
      ? 'The regime of the article evaluates people over time, by what they do and who they are, and treats those with a low score worse in parts of life that have nothing to do with where the records came from.'
      : 'No regime in this report scores anybody. The regimes it is meant to be held against do: they evaluate people over time and treat those with a low score worse in unrelated parts of life.'
  } In the European Union this is prohibited: Article 5(1)(c) of the Artificial Intelligence Act, Regulation (EU) 2024/1689, applied since 2 February 2025.</p>
<p>The prohibition names two kinds of detriment, and either is enough:</p>
<ul>
<li>treatment in contexts unrelated to those in which the records were made;</li>
<li>treatment that is unjustified, or out of proportion to what people did.</li>
</ul>
<p>This report cannot make such a regime lawful. No safeguard tried in it, no small number in it and no impact assessment filled from it does. It is there to show what such a rule does to people, and it is no legal advice.</p>
</section>`;
}
