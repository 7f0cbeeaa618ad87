import { massUploads } from '../../reckon/cohort-facts.ts';
import { batchesOn } from '../../reckon/noise/read.ts';
import { factoryUpload } from '../../reckon/noise/batches.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { toldAngles } from '../told-angles.ts';

const restDays = 7;

export const factory: Angle = {
  declaration: {
    id: 'factory',
    title: 'One account, many models, one day',
    field: 'share',
    memoryDays: 0,
    trigger: `${factoryUpload} models or more of one account under one name pattern, created within a day, stand on the list of newest models; told once in ${restDays} days`,
    carries: 'the largest batch, how many accounts made one, how many of the list belong to one',
    falsifiedBy: 'names that differ in more than digits and identifiers',
    caveat: 'automation is no misuse; accounts are never named for it',
    sampleOnly: 'no recording holds the list of newest models',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, restDays).has('factory')) return [];
    const reading = await widestList(past, 'rank/models-newest');
    if (!reading || (await batchesOn(past, reading)).length === 0) return [];
    const subject = subjectId('place', morning.edition.place);
    const uploads = await massUploads(past, reading);
    return [
      {
        id: `factory/${morning.date}`,
        angle: 'factory',
        subject,
        others: [],
        score: houseScore(
          3.5,
          1,
          { name: 'size of the batch', value: Math.log10(Number(uploads.largest.value) / factoryUpload) },
          'a pattern, not a person',
        ),
        countsOnly: false,
        about: aboutFrom(subject, new Map(), morning.edition.zone),
        facts: uploads,
        chart: null,
      },
    ];
  },
};
