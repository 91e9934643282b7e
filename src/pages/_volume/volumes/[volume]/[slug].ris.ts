import type { APIRoute } from 'astro';
import { citable } from '../../../../words/citable.ts';
import { practicePaths, type PracticeProps } from '../../../../content/paths.ts';
import { toRis } from '../../../../exports/citation.ts';

export const getStaticPaths = practicePaths;

export const GET: APIRoute<PracticeProps> = ({ props }) =>
  new Response(toRis(citable(props.practice)), { headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' } });
