/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Figures of the volume whose foreword is being rendered, for `<Count of="…">`. */
    figures?: import('./domain/volumeFigures.ts').VolumeFigures;
  }
}
