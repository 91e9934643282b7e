import type { APIRoute } from 'astro';
import { allPractices } from '../../../../content/practices.ts';
import { json } from '../../../../content/responses.ts';
import type { Practice } from '../../../../domain/practice.ts';
import type { Known } from '../../../../submission/near.ts';

const known = ({ volume, slug, record, translations }: Practice): Known => ({
  volume,
  slug,
  names: [record.title, ...translations.map(({ title }) => title), ...(record.localName ? [record.localName] : [])],
  implementer: record.implementer,
  sector: record.sector,
  started: record.started,
});

/** The practices of one country, for the form to compare with what is being written. Countries without one have no file. */
export const getStaticPaths = async () =>
  [...Map.groupBy(await allPractices(), ({ record }) => record.country)].map(([iso3, practices]) => ({
    params: { iso3: iso3.toLowerCase() },
    props: { practices: practices.map(known) },
  }));

export const GET: APIRoute<{ practices: readonly Known[] }> = ({ props }) => json(props.practices);
