/** A head that enough witnesses stand behind is shown instead of a newer one for so long: they are asked within seconds of each signing. */
export const witnessPatienceMs = 60_000;
