export {
  type FragmentRenderers,
  RenderFragment,
  type RenderFragmentProps,
  RenderLine,
} from "./render-fragment.ts";
