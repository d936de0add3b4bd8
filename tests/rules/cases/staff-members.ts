import { TITLES } from '@domain/identity';
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA, uidOf } from '../../support/rules-people';
import { list, map, onlyAdminChanges, setUp } from './set-up';

const newcomer = paths.staff(SORA, 'uid-newcomer');
export const staffMembers: Sentence[] = [
  ...setUp({
    path: newcomer,
    who: 'admin',
    build: documents.staffMember,
    good: {
      role: ['counsellor', 'leader', 'admin'],
      title: TITLES,
      displayName: ['あ', 'あ'.repeat(60)],
      classIds: [[], list(40)],
      cover: [map(40)],
      workDays: [[], [0, 6]],
      active: [false],
    },
    bad: {
      role: ['pupil', 'board', 1],
      title: ['headmaster', 1],
      displayName: ['', 'あ'.repeat(61), ['あ']],
      classIds: ['2026-5-1', {}, list(41)],
      cover: [[], map(41)],
      workDays: [[7], [-1], 3],
      active: ['yes', null],
    },
  }),
  onlyAdminChanges(newcomer, documents.staffMember({ active: false }), documents.staffMember()),
  mayNotWrite('staff: an administrator does not widen their own access', {
    who: 'admin',
    writes: [
      set(paths.staff(SORA, uidOf('admin')), documents.staffMember({ role: 'admin', title: 'principal' })),
    ],
  }),
  mayNotWrite('staff: an administrator does not appoint themselves', {
    who: 'admin',
    writes: [set(paths.staff('umi-sho', uidOf('admin')), documents.staffMember({ role: 'admin' }))],
  }),
];
