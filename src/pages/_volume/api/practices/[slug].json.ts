import type { APIRoute } from 'astro';
import { practicePaths, type PracticeProps } from '../../../../content/paths.ts';
import { json, originalUrl } from '../../../../content/responses.ts';
import { toWholeJson } from '../../../../exports/practiceJson.ts';

export const getStaticPaths = practicePaths;

export const GET: APIRoute<PracticeProps> = ({ props }) => json(toWholeJson(props.practice, originalUrl(props.practice)));
