import { daysWords, lastDay, row, table } from '../data'
import { alive, chartOn, drawingOf } from './marks'
import { expect, test } from './site'

/** The days from the last recorded meeting of the leaders known by a day to that day, counted from the files alone. */
function daysBy(day: string): string {
  const meetings = table('events')
    .filter(
      ({ topic, kind, level, counterpart }) =>
        topic === 'diplomacy' && kind === 'summit' && level === 'leader' && counterpart === 'USA',
    )
    .map(({ date = '' }) => lastDay(date))
    .filter((date) => date <= day)
    .sort()
  return daysWords(meetings.at(-1) ?? '', day, 'diplomacy')
}

test('/diplomacy counts the days since the leaders of North Korea and the United States last met', async ({
  page,
}) => {
  const { date: newest = '' } = row('revisions', String(table('revisions').length))
  await page.goto('/diplomacy')
  const chart = chartOn(page, 'us-silence')
  await chart.scrollIntoViewIfNeeded()
  await alive(chart)
  await expect(drawingOf(chart).getByText(daysBy(newest), { exact: true })).toBeVisible()

  await page.goto('/charts/us-silence?known=2025-01-20')
  await alive(chart)
  await expect(drawingOf(chart).getByText(daysBy('2025-01-20'), { exact: true })).toBeVisible()
  await expect(chart.getByText(`${daysBy('2025-01-20')} had passed by the end of`).first()).toBeVisible()
})
