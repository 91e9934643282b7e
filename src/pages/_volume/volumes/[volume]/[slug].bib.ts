import type { APIRoute } from 'astro';
import { citable } from '../../../../words/citable.ts';
import { practicePaths, type PracticeProps } from '../../../../content/paths.ts';
import { toBibtex } from '../../../../exports/citation.ts';

export const getStaticPaths = practicePaths;

export const GET: APIRoute<PracticeProps> = ({ props }) =>
  new Response(toBibtex(citable(props.practice)), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
