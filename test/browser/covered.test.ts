/** A covered picture on the page: sent under its words from the file sheet, shown by a tap. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

/** The smallest picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ width: 390, height: 844 });
}, 60_000);

afterAll(() => desk.close());

test('[ANN-20] a picture sent covered and under its words stands so until it is tapped, and open from then on', async () => {
  const { page } = desk;
  const school = page.locator('[data-phone="school"]');
  await desk.phone('school').presses('Начать');
  await desk.phone('school').reads(/Рампа/);
  const chooses = page.waitForEvent('filechooser');
  await school.getByRole('button', { name: 'Прикрепить' }).click();
  await page.getByText('Фото или файл').click();
  await (await chooses).setFiles({ name: 'hall.png', mimeType: 'image/png', buffer: PIXEL });
  await page.getByLabel('Скрыть до нажатия').check();
  await page.getByLabel('Подпись сверху').check();
  await page.getByLabel('Подпись', { exact: true }).fill('Угадайте гостя');
  await page.getByRole('button', { name: 'Отправить', exact: true }).last().click();
  const cover = school.getByRole('button', { name: /^Скрытая картинка/ });
  await cover.waitFor();
  await desk.phone('school').answered('Угадайте гостя');
  const above = await cover.evaluate((button) => {
    const [picture, words] = [button.parentElement, button.closest('.bubble')?.querySelector('.text')];
    return picture && words && words.getBoundingClientRect().y < picture.getBoundingClientRect().y;
  });

  await cover.click();
  await page.getByRole('button', { name: 'Ещё' }).first().click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await school.getByRole('button', { name: 'Enlarge the photo' }).waitFor();

  expect(above).toBe(true);
  expect(await school.getByRole('button', { name: 'Hidden picture' }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
