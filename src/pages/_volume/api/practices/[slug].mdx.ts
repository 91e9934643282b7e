import type { APIRoute } from 'astro';
import { practicePaths, type PracticeProps } from '../../../../content/paths.ts';
import { readPracticeText } from '../../../../files/practices.ts';

export const getStaticPaths = practicePaths;

/** The file of a practice as its authors wrote it: what the form opens to correct it. */
export const GET: APIRoute<PracticeProps> = ({ props }) =>
  new Response(readPracticeText(props.practice), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
