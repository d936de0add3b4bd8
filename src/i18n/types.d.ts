import type access from './locales/ja/access.json';
import type account from './locales/ja/account.json';
import type alarm from './locales/ja/alarm.json';
import type cases from './locales/ja/cases.json';
import type commands from './locales/ja/commands.json';
import type common from './locales/ja/common.json';
import type desk from './locales/ja/desk.json';
import type exports from './locales/ja/exports.json';
import type help from './locales/ja/help.json';
import type importing from './locales/ja/importing.json';
import type imports from './locales/ja/imports.json';
import type inbox from './locales/ja/inbox.json';
import type karte from './locales/ja/karte.json';
import type me from './locales/ja/me.json';
import type models from './locales/ja/models.json';
import type notices from './locales/ja/notices.json';
import type outside from './locales/ja/outside.json';
import type people from './locales/ja/people.json';
import type pupil from './locales/ja/pupil.json';
import type push from './locales/ja/push.json';
import type rights from './locales/ja/rights.json';
import type schools from './locales/ja/schools.json';
import type signin from './locales/ja/signin.json';
import type signals from './locales/ja/signals.json';
import type readings from './locales/ja/readings.json';
import type sos from './locales/ja/sos.json';
import type staff from './locales/ja/staff.json';
import type survey from './locales/ja/survey.json';
import type words from './locales/ja/words.json';
import type year from './locales/ja/year.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      access: typeof access;
      account: typeof account;
      alarm: typeof alarm;
      cases: typeof cases;
      commands: typeof commands;
      common: typeof common;
      desk: typeof desk;
      exports: typeof exports;
      help: typeof help;
      importing: typeof importing;
      imports: typeof imports;
      inbox: typeof inbox;
      karte: typeof karte;
      me: typeof me;
      models: typeof models;
      notices: typeof notices;
      outside: typeof outside;
      people: typeof people;
      pupil: typeof pupil;
      push: typeof push;
      rights: typeof rights;
      schools: typeof schools;
      signin: typeof signin;
      signals: typeof signals;
      readings: typeof readings;
      sos: typeof sos;
      staff: typeof staff;
      survey: typeof survey;
      words: typeof words;
      year: typeof year;
    };
  }
}
