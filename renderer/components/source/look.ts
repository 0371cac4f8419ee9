export {
  type GlyphShape,
  lookOf,
  type SourceColour,
  type SourceLook,
  type SourceLooks,
  sourceLooks,
} from '../../../shared/report/source-look.ts';
