import { writePlain } from './plain.ts';
import { pagefind, programVersion, writeFiles, type Outsider, type Source } from './outsider.ts';

const config = (fields: readonly string[]) => `baseURL = "/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[params]
fields = ${JSON.stringify(fields)}
`;

const page = (body: string) =>
  `<!doctype html>
<html lang="{{ .Params.language | default "en" }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>
`;

const practice = page(`<main data-pagefind-body><h1>{{ .Title }}</h1>
<ul>{{ range $name := site.Params.fields }}{{ with index $.Params (lower $name) }}<li>{{ $name }}: {{ partial "value.html" . }}</li>{{ end }}{{ end }}</ul>
{{ .Content }}</main>`);

const list = page(`<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`);

const value = `{{ if reflect.IsMap . }}<ul>{{ range $name, $inner := . }}<li>{{ $name }}: {{ partial "value.html" $inner }}</li>{{ end }}</ul>
{{- else if reflect.IsSlice . }}<ul>{{ range . }}<li>{{ partial "value.html" . }}</li>{{ end }}</ul>{{ else }}{{ . }}{{ end }}`;

function write(folder: string, { root, fields }: Source): void {
  const volumes = writePlain(root, `${folder}/content/volumes`);
  writeFiles(folder, {
    'hugo.toml': config(fields),
    'layouts/_default/single.html': practice,
    'layouts/_default/list.html': list,
    'layouts/partials/value.html': value,
    // Only a folder with such a file is a section with a list of its own.
    ...Object.fromEntries(volumes.map((number) => [`content/volumes/${number}/_index.md`, `---\ntitle: Volume ${number}\n---\n`])),
  });
}

/** Hugo, in whatever version is on the PATH. */
export const hugo: Outsider = {
  name: 'Hugo',
  pictures: 'copied',
  version: () => programVersion('hugo', 'version'),
  write,
  generate: () => ({ program: 'hugo', args: [] }),
  index: pagefind('public'),
  site: 'public',
};
