/**
 * What no laboratory can answer for whoever wants such a regime: who looks, who can overrule, where people
 * complain. Asked under the headings of the law; what is left open is printed as not answered.
 */
import { type Html, html } from './html.js';

/** The questions, and where the law asks them. */
export const OVERSIGHT = {
  purpose: {
    question: 'In which processes would the result be used, and for what purpose?',
    law: 'Regulation (EU) 2024/1689, art. 27(1)(a)',
  },
  need: {
    question: 'Why is it necessary, and which less intrusive means were considered?',
    law: 'Regulation (EU) 2016/679, art. 35(7)(b)',
  },
  oversight: {
    question: 'Who looks at a decision before it takes effect, and who can overrule it?',
    law: 'Regulation (EU) 2024/1689, art. 27(1)(e)',
  },
  means: {
    question: 'With what training, time and authority do they do so?',
    law: 'Regulation (EU) 2024/1689, art. 26(2)',
  },
  complaint: {
    question: 'Where can somebody complain, what does it cost them, and when is there an answer?',
    law: 'Regulation (EU) 2024/1689, art. 27(1)(f)',
  },
  harm: {
    question: 'What is done when a harm found here occurs, and who answers for it?',
    law: 'Regulation (EU) 2024/1689, art. 27(1)(f)',
  },
  asked: {
    question: 'Which of the people concerned were asked, and what did they say?',
    law: 'Regulation (EU) 2016/679, art. 35(9)',
  },
} as const;

export type OversightQuestion = keyof typeof OVERSIGHT;
export type OversightAnswers = Readonly<Partial<Record<OversightQuestion, string>>>;

export const NOT_ANSWERED = 'not answered';

export function oversight(answers: OversightAnswers = {}): Html {
  const questions = Object.entries(OVERSIGHT) as [OversightQuestion, { question: string; law: string }][];
  return html`<p>A simulation cannot answer these. Whoever wants to use such rules has to, and a reader may ask why they did not.</p>
<dl class="answers asked">${questions.map(([id, { question, law }]) => {
    const said = answers[id]?.trim() ?? '';
    return html`<dt>${question} <span class="question">${law}</span></dt><dd>${said === '' ? NOT_ANSWERED : said}</dd>
`;
  })}</dl>`;
}
