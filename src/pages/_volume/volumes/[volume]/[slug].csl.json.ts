import type { APIRoute } from 'astro';
import { citable } from '../../../../words/citable.ts';
import { practicePaths, type PracticeProps } from '../../../../content/paths.ts';
import { toCsl } from '../../../../exports/citation.ts';

export const getStaticPaths = practicePaths;

export const GET: APIRoute<PracticeProps> = ({ props }) =>
  new Response(JSON.stringify([toCsl(citable(props.practice))], null, 2), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
