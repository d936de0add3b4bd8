// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import type { Pupil } from '@domain/school/school';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { failing, onItsWay, onStaffScreens, show, there } from '../screen.fixture';
import { useColleagues } from './use-colleagues';
import { usePupil } from './use-pupil';
import { useSigners } from './use-signers';

const NURSE = { displayName: '森', title: 'nurse' } as Staff;

onStaffScreens();

describe('colleagues', () => {
  function Names() {
    const { calledOf, nameOf, isKnown } = useColleagues('s1');
    return (
      <ul>
        <li>{nameOf('n1')}</li>
        <li>{calledOf('n1')}</li>
        <li>{calledOf('t1')}</li>
        <li>{calledOf('gone')}</li>
        <li>{calledOf('gone', '教育委員会')}</li>
        <li>{isKnown ? '全員' : 'まだ'}</li>
      </ul>
    );
  }
  const items = () => screen.getAllByRole('listitem').map((one) => one.textContent);

  it('go by their name, and by what they are at the school', () => {
    show(<Names />, { people: { watchColleagues: there({ n1: NURSE }) } });
    expect(items()).toEqual(['森', '森（養護教諭）', '佐藤', 'ほかの職員', '教育委員会', '全員']);
  });

  it('are somebody as long as nothing is known of them; oneself is always known', () => {
    show(<Names />, { people: { watchColleagues: failing('denied') } });
    expect(items()).toEqual(['ほかの職員', 'ほかの職員', '佐藤', 'ほかの職員', '教育委員会', 'まだ']);
  });
});

describe('whoever signed', () => {
  function Signed({ by }: { by: readonly string[] }) {
    const signers = useSigners('s1', by);
    return <p>{Object.entries(signers).map(([uid, one]) => `${uid}:${one?.displayName ?? '—'} `)}</p>;
  }

  it('is asked for once each, oneself never; who has left is nobody', async () => {
    const colleague = vi.fn((_: string, uid: string) => Promise.resolve(uid === 'n1' ? NURSE : undefined));
    show(<Signed by={['n1', 't1', 'n1', 'gone']} />, { people: { colleague } });
    await waitFor(() => expect(screen.getByText(/gone:—/).textContent).toContain('n1:森'));
    expect(screen.getByText(/t1:佐藤/)).toBeDefined();
    expect(colleague.mock.calls.map(([, uid]) => uid)).toEqual(['gone', 'n1']);
  });
});

describe('a child', () => {
  function Name() {
    return <p>{usePupil('s1', 'p1').name}</p>;
  }
  const aoki = { familyName: '青木', givenName: '光' } as Pupil;
  it.each([
    ['by name', '青木 光', there(aoki)],
    ['on its way', '…', onItsWay],
    ['not for this reader', '名前を見られません', failing('denied')],
    ['not there any more', '名前を見られません', there(null)],
  ] as const)('is shown %s', (_, words, watchPupil) => {
    show(<Name />, { pupils: { watchPupil } });
    expect(screen.getByText(words)).toBeDefined();
  });
});
