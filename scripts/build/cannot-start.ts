/** The words for a page that cannot start, as they stand in index.html: then nothing else of the app can be loaded. */
import { defaultHelp } from '../../src/domain/defaults/help';
import type { Plugin } from 'vite';
import en from '../../src/i18n/locales/en/common.json' with { type: 'json' };
import ja from '../../src/i18n/locales/ja/common.json' with { type: 'json' };
import { textParts } from '../../src/i18n/markup';

/** Fills the place in index.html; public/start-watch.js shows it. */
export const cannotStart: Plugin = {
  name: 'cannot-start',
  transformIndexHtml: (html) =>
    html.replace('<!-- cannot-start -->', [words('ja', ja), words('en', en)].join('\n    ')),
};

function words(language: string, { broken, help }: typeof en | typeof ja): string {
  const lines = [
    `${markup(help['sos-dial'])} ${number('sos-dial')}`,
    `${markup(help['child-line'])} ${number('childline')}`,
    `${markup(help.emergency)} ${number('police')} ${number('ambulance')}`,
  ];
  const content = [
    `<h1>${markup(broken.title)}</h1>`,
    `<p>${markup(broken.why)}</p>`,
    `<p>${markup(broken.todo)}</p>`,
    `<button type="button">${markup(broken.again)}</button>`,
    `<p>${markup(broken.adult)}</p>`,
    `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
  ].join('');
  return `<template id="cannot-start-${language}"><main class="cannot-start" lang="${language}" role="alert">${content}</main></template>`;
}

function number(id: string): string {
  const digits = defaultHelp.lines.find((line) => line.id === id)?.number ?? '';
  return `<a href="tel:${digits.replaceAll('-', '')}">${digits}</a>`;
}

/** With every reading: who holds the tablet is not known. */
function markup(text: string): string {
  return textParts(text)
    .map((part) =>
      typeof part === 'string'
        ? escaped(part)
        : `<ruby>${escaped(part.base)}<rp>（</rp><rt>${escaped(part.reading)}</rt><rp>）</rp></ruby>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
