import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

const yuan = 100;

/**
 * Where one way of letting, buying or approving ends and the stricter one begins, in 分; who reaches a bound is in the stricter one. None is
 * Yanliang's own: the defaults follow what other counties practise (a county in 岳阳, 衢江, 霍山), and district and street set theirs. Those
 * above which law asks for a tender stay.
 */
export const bandValues: readonly ValueDefinition[] = [
  local('band.works.informAll', 10_000),
  local('band.works.bidding', 50_000),
  local('band.works.tender', 100_000),
  local('band.works.platform', 500_000),
  local('band.works.selfBuild', 100_000),
  statutory('band.works.statutory', 4_000_000),
  statutory('band.goods.statutory', 2_000_000),
  statutory('band.services.statutory', 1_000_000),
  local('band.purchase.committees', 2_000),
  local('band.purchase.representatives', 50_000),
  local('band.purchase.platform', 200_000),
  local('band.spending.operating.committees', 5_000),
  local('band.spending.operating.centre', 10_000),
  local('band.spending.general.committees', 500),
  local('band.spending.general.centre', 1_000),
];

function local(key: ValueDefinition['key'], amount: number): ValueDefinition {
  return defineValue(key, 'fen', 'lower', { value: amount * yuan, source: productDefault, certainty: 'M', loosen: 'free' });
}

/** 招标投标法 art. 3 leaves the amounts to a regulation of the state (必须招标的工程项目规定), which was not read: its amounts are as recalled. */
function statutory(key: ValueDefinition['key'], amount: number): ValueDefinition {
  return defineValue(key, 'fen', 'lower', { value: amount * yuan, source: 'TBL:3', certainty: 'M', loosen: 'no' });
}
