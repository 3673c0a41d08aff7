import type { PerClass } from '../../domain/brand/tone-model';

/** A labelled set that a shipped model may be trained on, and on what terms. */
export interface ToneSet {
  /** The folder below `--data`, with `train.jsonl` and `dev.jsonl` in it. */
  readonly folder: string;
  readonly licence: string;
  readonly source: string;
  readonly cite: string;
  readonly note: string;
}

/** How the model of a language is trained: chosen by five-fold cross-validation on training rows. */
export interface ToneRecipe {
  readonly language: string;
  readonly sets: readonly ToneSet[];
  /** Groups of features (`FeatureSpace`). */
  readonly groups: string;
  readonly epochs: number;
  /** Pull of each weight towards 0. */
  readonly decay: number;
  /** Which share of a row's class is handed to the two others while learning (`FitOptions`). */
  readonly doubt: number;
  /**
   * How often a class shown as sure must be right on rows held out: above the promised .85, as margin. Less for complaints in English and
   * Norwegian, which are rarer in their sets than among mentions; more for praise in English and Latvian, which is commoner there.
   */
  readonly surely: PerClass;
}

/** Sets for evaluation only (airline complaints, nicemanis, LaRoSeDa) are not here on purpose: their terms forbid a shipped model. */
export const toneRecipes: readonly ToneRecipe[] = [
  {
    language: 'en',
    groups: 'wc',
    epochs: 4,
    decay: 1e-3,
    doubt: 0,
    surely: [0.86, 0.88, 0.93],
    sets: [
      {
        folder: 'sent-en-semeval17',
        licence: 'CC BY 3.0',
        source: 'github.com/cardiffnlp/tweeteval and the data of SemEval-2017 Task 4A (tweets of 2013 to 2016)',
        cite: 'Rosenthal, Farra, Nakov: SemEval-2017 Task 4, Sentiment Analysis in Twitter',
        note: 'tweets about politics, sport, stars and products',
      },
    ],
  },
  {
    language: 'lv',
    groups: 'wsc',
    epochs: 8,
    decay: 0,
    doubt: 0,
    surely: [0.88, 0.88, 0.92],
    sets: [
      {
        folder: 'sent-lv-ltec',
        licence: 'MIT',
        source: 'github.com/Usprogis/Latvian-Twitter-Eater-Corpus',
        cite: 'Sproģis, Rikters: What Can We Learn From Almost a Decade of Food Tweets, Baltic HLT 2020',
        note: 'tweets about food',
      },
      {
        folder: 'sent-lv-peisenieks',
        licence: 'MIT',
        source: 'github.com/FnTm/latvian-tweet-sentiment-corpus',
        cite: 'Peisenieks, Skadiņš: Uses of Machine Translation in the Sentiment Analysis of Tweets, 2014',
        note: 'general tweets',
      },
    ],
  },
  {
    language: 'nb',
    groups: 'sc',
    epochs: 8,
    decay: 0,
    doubt: 0,
    surely: [0.85, 0.88, 0.9],
    sets: [
      {
        folder: 'sent-no-norec',
        licence: 'CC BY-NC 4.0; its owners state that machine-learned models made from it may be used freely, also commercially',
        source: 'github.com/ltgoslo/norec_sentence (3class)',
        cite: 'Kutuzov, Barnes, Velldal, Øvrelid, Oepen: Large-Scale Contextualised Language Modelling for Norwegian, NoDaLiDa 2021',
        note: 'sentences of professional reviews, not posts; the text itself may not be shipped',
      },
    ],
  },
  {
    language: 'ro',
    groups: 'wsc',
    epochs: 8,
    decay: 0,
    doubt: 0.1,
    surely: [0.9, 0.9, 0.9],
    sets: [
      {
        folder: 'sent-ro-red',
        licence: 'MIT, with a duty to cite',
        source: 'github.com/Alegzandra/RED-Romanian-Emotions-Dataset (REDv1)',
        cite: 'Ciobotaru, Dinu: RED: A Novel Dataset for Romanian Emotion Detection from Tweets, RANLP 2021',
        note: 'tweets with one emotion; joy counts as positive, anger, fear and sadness as negative: emotion is not the same as tone',
      },
      {
        folder: 'sent-ro-sart',
        licence: 'CC0 1.0',
        source: 'github.com/Alegzandra/KES-2023 (SART)',
        cite: 'Ciobotaru, Dinu: SART and COVIDSentiRo, KES 2023',
        note: 'general tweets',
      },
    ],
  },
];
