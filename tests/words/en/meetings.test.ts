import { expect, test } from 'vitest'
import { metNote, namedRowsWords, nobodyMet, tooLittle, whomTitle, yearsWords } from '@/words/meetings'

test.each([
  [[], 'Whom A B met'],
  [['meeting', 'meeting'], 'Whom A B met'],
  [['letter', 'meeting'], 'Whom A B met or exchanged letters with'],
  [['letter', 'call', 'meeting'], 'Whom A B met, telephoned or exchanged letters with'],
  [['call'], 'Whom A B telephoned'],
] as const)('contacts %j are titled', (contacts, title) => {
  expect(whomTitle('A B', contacts)).toBe(title)
})

test.each([
  [
    { contacts: 1, first: '2024-06-19', last: '2024-06-19' },
    'One contact is recorded here, of 19 June 2024.',
  ],
  [
    { contacts: 14, first: '2018', last: '2024-06-19' },
    '14 contacts are recorded here, from 2018 to 19 June 2024.',
  ],
])('the note of the table says how many, and from when to when', (recorded, words) => {
  expect(metNote('people', recorded)).toContain(words)
  expect(metNote('people', recorded)).toContain('people of the other side')
  expect(metNote('places', recorded)).not.toContain('other side')
})

test('where there is no table it is said why', () => {
  expect(nobodyMet('people', 0)).toBe('No contact with another country is recorded of this person.')
  expect(nobodyMet('people', 2)).toBe(
    'Two contacts with another country are recorded of this person, but nobody of the other side is named.',
  )
})

test('where there is no chart it is said why', () => {
  expect([0, 1, 7].map(tooLittle)).toEqual([
    'Nothing is recorded here, so there is no chart.',
    'One row is recorded here: too little for a chart. It is listed below.',
    'Seven rows are recorded here, of which no chart shows more than one. They are listed below.',
  ])
})

test('a list that is narrowed says to what', () => {
  expect(namedRowsWords('Sergey Lavrov', ['meeting'])).toBe('Only meetings that name Sergey Lavrov.')
  expect(namedRowsWords('Sergey Lavrov', [])).toBe('Only rows that name Sergey Lavrov.')
  expect(namedRowsWords('', ['call', 'letter'])).toBe('Only telephone calls and letters.')
})

test('years', () => {
  expect([yearsWords('2019', '2026'), yearsWords('2024', '2024')]).toEqual(['2019 to 2026', '2024'])
})
