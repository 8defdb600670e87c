// Refusals of the shop's API: one JSON shape for all of them.

export interface FieldError {
  field: string;
  message: string;
}

export class ShopError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldError[];

  constructor(status: number, code: string, message: string, fields: FieldError[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  /** What the caller reads. */
  get body() {
    return {
      error: { code: this.code, message: this.message, ...(this.fields.length > 0 ? { fields: this.fields } : {}) },
    };
  }
}

export function notFound(what: string, name: string): ShopError {
  return new ShopError(404, 'not_found', `There is no ${what} ${name}.`);
}

export function conflict(code: string, message: string): ShopError {
  return new ShopError(409, code, message);
}

export function invalid(fields: FieldError[]): ShopError {
  return new ShopError(422, 'invalid_fields', 'Some fields are missing or wrong.', fields);
}
