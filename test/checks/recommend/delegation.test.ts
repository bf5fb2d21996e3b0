/** Delegations to nobody. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('recommend/delegation', () => {
  it('finds delegations that name no delegate', () => {
    assertFindings(
      'recommend/',
      `
@recommend Cabinet
  1. delegates the award of the contract once tenders have been received;
     ^^^^^^^^^ recommend/delegation: This delegates a decision without saying to whom: name the post, such as the Director of Finance.
  2. agrees that the award be delegated.
                           ^^^^^^^^^^^^ recommend/delegation: This delegates a decision without saying to whom…
  3. delegates, in consultation with the Leader of the Council, any minor change.
     ^^^^^^^^^ recommend/delegation: This delegates a decision without saying to whom…

@resolved
  1. Delegated authority be given for the award of the contract.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ recommend/delegation: This delegates a decision without saying to whom…
`,
    );
  });

  it('leaves delegations to a post, a committee or a member alone, and powers already used', () => {
    const items = [
      'delegates the award to the Director of Finance, in consultation with the Leader.',
      'delegates to the DCS the award of the contract.',
      'delegates the award in consultation with the Leader to the Director of Finance.',
      'agrees that the Director of Finance, in consultation with the Leader, is given delegated authority.',
      'delegate to the Section 151 Officer.',
      'delegates the scheme to the Licensing Sub-Committee.',
      'approves that the award be delegated to:\n     a) the Chief Executive; and\n     b) the Head of Legal Services.',
      'notes the decisions taken under delegated powers.',
      'notes the scheme of delegation.',
    ];
    for (const item of items) assertClean('recommend/', `@recommend Cabinet\n  1. ${item}\n`);
    assertClean(
      'recommend/',
      '@resolved\n  1. The decisions be delegated to the Managing Director of Children’s Services.\n',
    );
  });
});
