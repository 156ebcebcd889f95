/** The words for figures as a picture or as a file; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** What figures are handed over as: what the buttons under them make. */
export type Shape = 'chart' | 'workbook' | 'csv';

export const SHAPES = phrasesOf<Shape>({
  chart: `график|диаграмма|=в виде графика|=в виде диаграммы|=на графике|=на диаграмме|=картинкой|=картинку|=картинка|=наглядно|=chart|=graph|=charts
    =as a chart|=as chart|=in a chart|=as a graph|=as graph|=on a chart|=as a picture|=a picture`,
  workbook: `=эксель|=экселе|=экселем|=экселя|=ексель|=екселе|=эксел|=эксэль|=эксэле|=xlsx|=xls|таблица|=в таблице|=в виде таблицы|=таблицей|=excel|=exel
    =spreadsheet|=as a spreadsheet|=workbook|=in excel|=as excel`,
  csv: '=csv|=цсв',
});

/** A plan of who is when, not a chart. */
export const SCHEDULE = phrasesOf({
  schedule: `график выступлений|график номеров|график конкурса|график фестиваля|график репетиций|график концерта|график работы|=график =дня
    график просмотров|график отборов|график мероприятий|таблица выступлений|=performance chart`,
});

/** Words that may stand beside them where nothing else is asked. */
export const BESIDE_SHAPE = phrasesOf({
  beside: `=а|=и|=ну|=в|=во|=на|=это|=этого|=то же|=тоже|=их|=все|=теперь|=можно|=мне|=нам|=покажи|=покажите|=дай|=дайте|=скинь|=скиньте
    =пришли|=пришлите|=отправь|=отправьте|=сделай|=сделайте|=построй|=постройте|=нарисуй|=нарисуйте|=выгрузи|=выгрузить|=выгрузите
    =хочу|=давай|=пожалуйста|=плиз|=файл|=файлом|=формате|=виде|=лучше|=еще|=если|=что|=как|=насчет
    =and|=the|=a|=an|=as|=in|=to|=it|=this|=that|=them|=same|=now|=please|=show|=me|=give|=send|=make|=draw|=can|=could|=i|=you|=get|=have|=what
    =about|=how|=file|=export|=download|=of`,
});
